/** A number from 0 to 1, or null. */
export function parseCredibility(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= 1 ? value : null;
}
