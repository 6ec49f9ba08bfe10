import { at } from '../at.ts';
/**
 * The kernel of an outranking relation: no member outranks another, and every alternative outside is outranked by a
 * member (docs/scoring.md, "ELECTRE I"; Roy 1968). Alternatives that outrank each other in a circle are taken as one, so
 * that there is exactly one kernel; a circle stands in it with all its members. `outranks[a][b]` says that a outranks b;
 * the diagonal is not read. Returns indexes in their own order.
 */
export function kernelOf(outranks: readonly (readonly boolean[])[]): number[] {
  const circle = circlesOf(outranks);
  const count = Math.max(-1, ...circle) + 1;
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [node, id] of circle.entries()) members[id]?.push(node);
  const outrankedBy = (id: number): Set<number> => {
    const above = new Set<number>();
    for (const node of at(members, id)) {
      for (const [other, otherCircle] of circle.entries()) {
        if (otherCircle !== id && outranks[other]?.[node]) above.add(otherCircle);
      }
    }
    return above;
  };
  // Circles are numbered against the arrows, so whoever outranks a circle has a higher number and is decided before it.
  const inKernel = new Set<number>();
  for (let id = count - 1; id >= 0; id -= 1) {
    if ([...outrankedBy(id)].every((above) => !inKernel.has(above))) inKernel.add(id);
  }
  return [...circle.keys()].filter((node) => inKernel.has(at(circle, node)));
}

/**
 * The circle (strongly connected component) of every node, by Tarjan's algorithm (1972): a node that outranks another
 * circle has a higher number than that circle. Without recursion, so that no size can exhaust the stack.
 */
function circlesOf(arrows: readonly (readonly boolean[])[]): number[] {
  const size = arrows.length;
  const found = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const circle = new Array<number>(size).fill(-1);
  const open: number[] = [];
  let clock = 0;
  let circles = 0;
  for (let root = 0; root < size; root += 1) {
    if (found[root] !== -1) continue;
    const path: { node: number; next: number }[] = [{ node: root, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1];
      if (!step) break;
      const { node } = step;
      if (step.next === 0) {
        found[node] = clock;
        low[node] = clock;
        clock += 1;
        open.push(node);
      }
      const target = nextTarget(at(arrows, node), node, step.next);
      if (target !== -1) {
        step.next = target + 1;
        if (found[target] === -1) path.push({ node: target, next: 0 });
        else if (circle[target] === -1) low[node] = Math.min(low[node] as number, found[target] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== found[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        circle[member] = circles;
        if (member === node) break;
      }
      circles += 1;
    }
  }
  return circle;
}

function nextTarget(row: readonly boolean[], node: number, from: number): number {
  for (let target = from; target < row.length; target += 1) if (row[target] && target !== node) return target;
  return -1;
}
