import { expect, it } from 'vitest';
import { ApiError, describeError } from './problem.ts';

// Seen red: a reader was told to correct what `errors` names, and to look at /api/docs.
it('tells a reader what to do about a question that was refused, not who writes programs', () => {
  const refused = new ApiError({
    type: 'urn:ringbreaker:problem:invalid',
    title: 'The request asks for something that cannot be',
    status: 422,
    detail: 'What was asked does not fit: country.',
    todo: 'Correct what `errors` names; /api/docs shows what each parameter may be.',
    errors: [{ path: 'country', message: 'Too big' }],
  });
  const { detail, todo } = describeError(refused);
  expect(detail).toBe('What was asked does not fit: country.');
  expect(todo).toBe('Correct it where it was typed: in a field, or in the address of the page.');
});
