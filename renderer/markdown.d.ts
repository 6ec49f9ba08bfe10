/** A Markdown file as its text; Vite reads it into the bundle. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
