/** A polite live region. It must stand in the tree before its text changes, or nothing is read out. */
export function Announcer({ text }: { text: string }) {
  return <div class="cg-unseen" role="status" aria-live="polite" aria-atomic="true">{text}</div>;
}
