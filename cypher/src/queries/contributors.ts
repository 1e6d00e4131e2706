import { z } from 'zod';

/** Whose facts the asker may see; null = everybody's. Each explore query takes it. */
export const contributors = z.array(z.string()).nullable();
