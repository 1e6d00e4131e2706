import { Radio, Select, Stack, TextInput } from '@mantine/core';
import type { AlertSubscription, AlertTelling } from '@ringbreaker/cypher/domain';
import { zonesFrom } from '../../../state/alerts/alert-rules.ts';
import { serverSays, t } from '../../../words/words.ts';

interface HowToldProps {
  form: AlertSubscription;
  noMail: string | null;
  onChange: (part: Partial<AlertSubscription>) => void;
}

const WAYS: { value: AlertTelling; label: string; description: string }[] = [
  { value: 'inbox', label: t`In the inbox`, description: t`You look yourself. No mail.` },
  { value: 'at_once', label: t`By mail, at once`, description: t`One mail after each run that found some.` },
  { value: 'digest', label: t`By mail, once a day`, description: t`One mail with all of the day, or none.` },
];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = Intl.supportedValuesOf('timeZone');

/** How somebody is told: where they look, or by mail, and then where to and when. */
export function HowTold({ form, noMail, onChange }: HowToldProps) {
  const { tell, address, zone } = form;
  const choose = (value: string) => {
    const isFirst = tell === 'inbox' && address === null;
    onChange({ tell: value as AlertTelling, ...(isFirst && zone === 'UTC' && { zone: OWN_ZONE }) });
  };
  return (
    <section aria-labelledby="rules-how">
      <h2 id="rules-how">{t`How you are told`}</h2>
      <Radio.Group value={tell} onChange={choose} aria-labelledby="rules-how">
        <Stack gap={8}>
          {WAYS.map((way) => (
            <Radio key={way.value} {...way} size="sm" disabled={way.value !== 'inbox' && noMail !== null} />
          ))}
        </Stack>
      </Radio.Group>
      {noMail && <p className="rules-no-mail">{serverSays(noMail)}</p>}
      {tell !== 'inbox' && <Mail form={form} onChange={onChange} />}
    </section>
  );
}

/** Where mail goes to, and of a digest, when. */
function Mail({ form: { tell, address, hour, zone }, onChange }: Omit<HowToldProps, 'noMail'>) {
  return (
    <div className="rules-mail">
      <TextInput
        size="xs"
        type="email"
        label={t`Send to`}
        placeholder="you@example.org"
        autoComplete="email"
        value={address ?? ''}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      {tell === 'digest' && (
        <>
          <Select
            size="xs"
            label={t`At`}
            data={HOURS}
            value={String(hour)}
            allowDeselect={false}
            onChange={(value) => onChange({ hour: Number(value) })}
          />
          <Select
            size="xs"
            label={t`By the clock of`}
            searchable
            data={zonesFrom(OWN_ZONE, [zone, ...ZONES])}
            value={zone}
            allowDeselect={false}
            onChange={(value) => onChange({ zone: value ?? zone })}
          />
        </>
      )}
    </div>
  );
}
