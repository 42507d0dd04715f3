/** Concentric circles, as in the favicon. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.5">
      <circle cx="16" cy="16" r="13.5" />
      <circle cx="16" cy="16" r="8" />
      <circle cx="16" cy="16" r="2.75" fill="currentColor" stroke="none" />
    </svg>
  );
}
