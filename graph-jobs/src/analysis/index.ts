export { combineWeights, valueWeight } from './value-weight.ts';
