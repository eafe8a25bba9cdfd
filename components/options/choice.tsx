import { useId } from 'preact/hooks';

interface Answer {
  value: string;
  text: string;
  help?: string;
}

interface ChoiceProps {
  title: string;
  help?: string;
  value: string;
  answers: readonly Answer[];
  onChange: (value: string) => void;
}

/** One question with its answers as radio buttons. */
export function Choice({ title, help, value, answers, onChange }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class="cg-choices">
      <legend>{title}</legend>
      {help !== undefined && <p class="cg-quiet">{help}</p>}
      {answers.map((answer) => (
        <label key={answer.value}>
          <input type="radio" name={name} value={answer.value} checked={answer.value === value}
            onChange={() => onChange(answer.value)} />
          <span>
            {answer.text}
            {answer.help !== undefined && <small>{answer.help}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
