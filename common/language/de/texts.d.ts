/** What a file of the catalogue holds. Its texts are no types: the compiler would compare hundreds of keys with one another. */
declare module '*.json' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
