/**
 * The parts into which links divide the indexes 0 to `size - 1`: every index is in one list, and there is a chain of
 * links between any two of the same list. `linked(i, j)` is read in both directions.
 */
export function connectedComponents(size: number, linked: (i: number, j: number) => boolean): number[][] {
  const group = new Array<number>(size).fill(-1);
  const groups: number[][] = [];
  for (let start = 0; start < size; start += 1) {
    if (group[start] !== -1) continue;
    const members = [start];
    group[start] = groups.length;
    for (const from of members) {
      for (let to = 0; to < size; to += 1) {
        if (group[to] !== -1 || !(linked(from, to) || linked(to, from))) continue;
        group[to] = groups.length;
        members.push(to);
      }
    }
    groups.push(members.sort((a, b) => a - b));
  }
  return groups;
}
