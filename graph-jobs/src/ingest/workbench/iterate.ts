/** One batch as the stream of batches that an appender takes. */
export async function* once<T>(batch: T): AsyncGenerator<T> {
  yield batch;
}
