/** The compiled glossary, made by scripts/glossary-plugin.ts when the extension is built. */
declare module 'virtual:glossary' {
  const glossary: import('./compile.ts').CompiledGlossary;
  export default glossary;
}
