/** The product's mark and name. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#0b3a5b" />
        <path d="M21.6 9.1a9 9 0 1 0 2.6 10.6" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
        <circle cx="24" cy="13.2" r="2.6" fill="#e69f00" />
      </svg>
      <span className="wordmark-name">Ringbreaker</span>
    </span>
  );
}
