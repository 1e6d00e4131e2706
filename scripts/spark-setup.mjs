import { provideSpark } from './provide-spark.mjs';
import { failWith } from './say.mjs';

// npm run spark:setup    Python with Apache Spark, for `ringbreaker detect --on`; nothing else needs it

try {
  console.error(`${await provideSpark()}: npm run ringbreaker -- detect --on 'local[2]'`);
} catch (error) {
  failWith(error);
}
