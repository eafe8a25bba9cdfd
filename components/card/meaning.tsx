/** Numbers of documents, "35-CT/TW", and terms, "2025–2030". */
const numbers = /(\d+(?:[-–/][\p{L}\d]+)+)/u;

/** A meaning as text in which no number is broken at the end of a line. */
export function Meaning({ text }: { text: string }) {
  const pieces = text.split(numbers);
  // The pattern has one group, so every second piece is a number.
  return <>{pieces.map((piece, at) => (at % 2 === 1 ? <span key={at} class="cg-number">{piece}</span> : piece))}</>;
}
