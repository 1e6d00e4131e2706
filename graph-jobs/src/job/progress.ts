/** Told how far a step has come; `total` is missing where it is not known. */
export type Progress = (step: string, done: number, total?: number) => void;
