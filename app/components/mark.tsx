/** The mark of the portal: lines of plain text, one of them lit. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
    <rect className="mark-ground" width="32" height="32" rx="9" />
    <path className="mark-line" d="M10 9.5h13M10 9.5v14" />
    <path className="mark-light" d="M15 16h6" />
  </svg>
);
