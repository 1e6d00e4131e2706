import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pythonOf } from './cluster.ts';

const ROOT = new URL('../../../', import.meta.url);
const TEXTS = ['docs/operations/on-a-cluster.md', 'docs/guide/operator.md', 'graph-jobs/spark/program.py'];

const python = pythonOf(process.env);
const isThere = existsSync(python);
if (!isThere)
  console.warn('SKIPPED: settings of Spark are not checked. Run `npm run spark:setup` to have them checked.');

/** Reads what the classes that define settings hold, of all of Spark's own jars. */
const READ = `
import glob, json, os, re, sys, zipfile, pyspark
told = b""
for jar in glob.glob(os.path.join(os.path.dirname(pyspark.__file__), "jars", "spark-*.jar")):
    archive = zipfile.ZipFile(jar)
    told += b"".join(archive.read(one) for one in archive.namelist() if re.search(r"[cC]onf|SparkContext|K8s|EventLog", one))
names = json.load(sys.stdin)
print(json.dumps([name for name in names if name.encode() not in told]))
`;

/** A setting, or of one that has names of one's own in it (volumes, variables) what comes before them. */
const known = (name: string) => /^spark\.(kubernetes\.executor\.volumes|executorEnv)\./.exec(name)?.[0] ?? name;

// Seen red with spark.kubernetes.executor.volume.
it.skipIf(!isThere)('every setting that we name is one of Spark’s', () => {
  const named = TEXTS.flatMap(
    (file) => readFileSync(new URL(file, ROOT), 'utf8').match(/(?<!org\.apache\.)\bspark(\.[a-zA-Z]\w*)+/g) ?? [],
  );
  const isSetting = (name: string) => name.split('.').length > 2 && !/^spark\.(apache|sparkContext)\./.test(name);
  const names = [...new Set(named)].filter(isSetting).map(known);
  expect(names.length).toBeGreaterThan(15);
  const unknown = execFileSync(python, ['-c', READ], { input: JSON.stringify(names), encoding: 'utf8' });
  expect(JSON.parse(unknown)).toEqual([]);
});
