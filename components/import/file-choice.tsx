/** Every kind of file that can be brought in; what it is shows in its contents, so a wrong name does no harm. */
const accepted = '.zip,.json,.jsonld,.jsonl,application/zip,application/json,application/ld+json';

interface FileChoiceProps {
  label: string;
  /** The one thing to do here stands out. */
  main?: boolean;
  /** What may be chosen. */
  help?: string;
  onFile: (file: File) => void;
}

/** Looks like a button, and is the browser's own picker. */
export function FileChoice({ label, main = false, help, onFile }: FileChoiceProps) {
  return (
    <label class={`cg-button ${main ? 'cg-button-main' : 'cg-button-line'} cg-file`} title={help}>
      {label}
      <input type="file" accept={accepted} class="cg-unseen" aria-description={help} onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file !== undefined) onFile(file);
      }} />
    </label>
  );
}
