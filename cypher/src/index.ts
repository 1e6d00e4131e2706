export { askForJob, type WantedJob } from './ask-for-job.ts';
export { hasChanged, whatIsHeeded } from './heeded.ts';
export { Float } from './connection/bolt-values.ts';
export { OWN_AGENT } from './connection/connect.ts';
export { Database, openDatabase, type Transaction } from './connection/driver.ts';
export { wasEnded } from './connection/driver-errors.ts';
export { GraphError } from './errors.ts';
export { addToken, endToken, type NewToken, readScopes, readToken } from './access/tokens.ts';
export { isFirstUse, type ProvidedUser, signInByProvider } from './access/provider-users.ts';
export { addUser, LINK_USER, LOCK, setDisabled, setPassword, setRole, signInUser } from './access/users.ts';
export { readSees, seesAtLeast, writeSees } from './access/sees.ts';
export {
  openSigningKey,
  placeOfSigningKey,
  signBy,
  type SigningKey,
  type SigningKeyPlace,
} from './access/signing-key.ts';
export { isDefaultPassword, NO_OWN_PASSWORD } from './access/default-password.ts';
export { NO_SECRETS_KEY, SECRETS_KEY_CHARACTERS, secretsKeyOf, type SecretsKey } from './access/sealed-secrets.ts';
export { type AuditHead, faultAmong, TrailCheck } from './audit/chain.ts';
export { keepErased, keepHead, placeOfErased, placeOfHeads, readErased, readHeads } from './audit/heads.ts';
export { readTrail, verifyTrail, writeAudit } from './audit/trail.ts';
export { callRackets } from './call-rackets.ts';
export { decideRacket } from './said/decide-racket.ts';
export { nameRacket } from './said/name-racket.ts';
export { workOnRacket } from './said/work-on-racket.ts';
export { givePin } from './said/give-pin.ts';
export { readDecisions, readMembers, readPins, readVerdicts, tellWhy } from './said/read-said.ts';
export { OPENED, screeningLookups, type StoredRacket } from './look-up-screened.ts';
export { giveVerdict } from './said/give-verdict.ts';
export { watchDatabase, WATCHING } from './connection/watch-database.ts';
export { keepFree, lookAtLease, takeLease, type Lease } from './lease.ts';
export { triageAlerts } from './said/triage-alerts.ts';
export {
  addWebhook,
  dropWebhook,
  findWebhook,
  listWebhooks,
  liveSecrets,
  replay,
  rotateSecret,
  sealWebhooks,
  setWebhookEnabled,
  tryWebhook,
} from './deliver/keep-webhook.ts';
export {
  keepSubscription,
  keepWatch,
  readerId,
  readRuledAlerts,
  readRules,
  readSubscription,
  wantedKinds,
} from './deliver/keep-subscription.ts';
export { readTold } from './deliver/read-told.ts';
export { migrate, type Migration, readMigrations, requireSchema } from './migrate.ts';
export * from './queries/backup.ts';
export { schemaNames } from './schema-statements.ts';
export { appliedMigrations } from './queries/migrate.ts';
export { planRacketFacets, planRankedRackets } from './planning/plan-racket-list.ts';
export { planRacketPlaces } from './planning/plan-racket-places.ts';
export { planLeads, readLeads, readOwnRows } from './read-lead.ts';
export { type DossierParts, readDossier } from './read-dossier.ts';
export { readJudged } from './read-judged.ts';
export { readRacket } from './read-racket.ts';
export { readRacketMaterial } from './read-racket-material.ts';
export { readRacketNetwork } from './read-racket-network.ts';
export { boundQueries, defineQuery, type Query } from './query.ts';
export { recordQueries, type RecordedQuery } from './connection/record-queries.ts';
export * from './queries/detect/read.ts';
export * from './queries/detect/near.ts';
export * from './queries/detect/signals.ts';
export * from './queries/detect/reference.ts';
export * from './queries/detect/layout.ts';
export * from './queries/detect/lives.ts';
export * from './queries/detect/snapshot.ts';
export * from './queries/detect/gds.ts';
export * from './queries/detect/save.ts';
export * from './queries/explore/explore.ts';
export * from './queries/explore/leads.ts';
export * from './queries/explore/links.ts';
export * from './queries/explore/lives.ts';
export * from './queries/explore/places.ts';
export * from './queries/explore/runs.ts';
export * from './queries/screen.ts';
export * from './queries/explore/what-if.ts';
export { Archive, openArchive } from './archive/archive.ts';
export { hashFile, replaceFile, syncPath } from './archive/durable.ts';
export { describeCutOff, dropOtherEditions, eraseDraftRows, eraseRows } from './archive/erase-rows.ts';
export { findRows, lookupHash, partByIndex, readNumbered, type Lookup } from './archive/key-index.ts';
export { deliveryFile, readDeliveries, readPart, readRows, readWaiting } from './archive/ledger-sql.ts';
export { deliveryId } from './archive/delivery-id.ts';
export {
  archiveFolders,
  deliveryFolder,
  Manifest,
  readFolder,
  readManifest,
  TableCounts,
  type DeliveryName,
} from './archive/manifest.ts';
export { merkleRoots, merkleTwigs } from './archive/merkle.ts';
export { verifyArchive, type ArchiveReport } from './archive/verify-archive.ts';
export {
  beginDraft,
  dropDraft,
  dropEdition,
  markWithdrawn,
  publishDraft,
  writeDraft,
  writeRows,
  type DeliveryContents,
} from './archive/write-delivery.ts';
export * from './queries/export.ts';
export { findOwnServer, findServer, type FoundServer, type ImportFiles, type OwnServer } from './server.ts';
export * from './queries/deliver.ts';
export * from './queries/jobs.ts';
export * from './queries/match.ts';
export * from './queries/review/review.ts';
export * from './queries/review/names.ts';
export * from './queries/review/workflow.ts';
export * from './queries/saved-views.ts';
export * from './queries/review/notes.ts';
export * from './queries/ingest/bulk.ts';
export * from './queries/ingest/ingest.ts';
export * from './queries/withdraw.ts';
export * from './queries/ingest/digest.ts';
export { endSession, sessionStanding, tokenById, tokens, users } from './queries/access.ts';
export { auditCount, auditEntries, auditSights, lastAuditEntry, saveAuditEntry } from './queries/audit.ts';
export * from './queries/erase.ts';
