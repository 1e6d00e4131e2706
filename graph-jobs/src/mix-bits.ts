// Detection asks for it here until its rewrite has landed.
export { mixBits } from '@ringbreaker/cypher/domain';
