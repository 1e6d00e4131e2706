/** What went wrong with the graph, in a sentence that says what to do next. `code` decides exit and HTTP status. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: 'unavailable' | 'credentials' | 'schema' | 'lease' | 'drift' | 'archive' | 'query' | 'refused';

  constructor(code: GraphError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
