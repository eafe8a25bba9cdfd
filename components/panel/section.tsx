import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  count?: number;
  children: ComponentChildren;
}

/** A part of the panel under a small heading, with a count where it is a list. */
export function Section({ title, count, children }: SectionProps) {
  const id = useId();
  return (
    <section class="cg-panel-section" aria-labelledby={id}>
      <h2 class="cg-heading" id={id}>
        {title}{count !== undefined && <span class="cg-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
