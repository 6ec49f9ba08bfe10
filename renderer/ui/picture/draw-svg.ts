import { type Box, escapeXml, rounded } from './svg.ts';

/** What style sheets may say of a part of a chart, and what each is when nothing is said. */
const PRESENTED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
};

/** Attributes that say where things are and what refers to what; all others are the page's own. */
const KEPT =
  /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|d|points|width|height|viewBox|id|patternUnits|patternContentUnits|patternTransform|clipPathUnits|clip-path|gradientUnits|offset|preserveAspectRatio|textLength|lengthAdjust|rotate|transform|xlink:href|href)$/;

/** Parts that draw nothing by themselves, or something foreign. */
const LEFT_OUT = 'title, desc, script, foreignObject, animate, set, style';

const TEXTUAL = new Set(['text', 'tspan', 'textPath']);

/** A chart with its style sheets taken into it, at its place in the frame. */
export function drawSvg(chart: SVGSVGElement, frame: Box): string {
  const box = chart.getBoundingClientRect();
  const view = chart.getAttribute('viewBox') ?? `0 0 ${rounded(box.width)} ${rounded(box.height)}`;
  const place = `x="${rounded(box.left - frame.left)}" y="${rounded(box.top - frame.top)}" width="${rounded(box.width)}" height="${rounded(box.height)}"`;
  return `<svg ${place} viewBox="${escapeXml(view)}" overflow="visible"${presented(chart)}>${inside(chart)}</svg>`;
}

const inside = (element: Element): string => [...element.childNodes].map(drawNode).join('');

function drawNode(node: Node): string {
  if (node instanceof Text) return escapeXml(node.data);
  if (!(node instanceof SVGElement) || node.matches(LEFT_OUT)) return '';
  if (node.closest('defs') === null && isHidden(node)) return '';
  const name = node.tagName;
  const attributes = [...node.attributes]
    .filter((attribute) => KEPT.test(attribute.name) && attribute.name !== 'transform')
    .map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value)}"`)
    .join('');
  const transform = transformOf(node);
  const moved = transform === '' ? '' : ` transform="${escapeXml(transform)}"`;
  return `<${name}${attributes}${moved}${presented(node)}>${inside(node)}</${name}>`;
}

function isHidden(node: Element): boolean {
  const { display, visibility } = getComputedStyle(node);
  return display === 'none' || visibility === 'hidden';
}

/** A transform of the style sheets counts before that of the element. */
function transformOf(node: SVGElement): string {
  const { transform } = getComputedStyle(node);
  return transform !== 'none' && transform !== '' ? transform : (node.getAttribute('transform') ?? '');
}

function presented(element: Element): string {
  const style = getComputedStyle(element);
  const textual = TEXTUAL.has(element.tagName);
  return Object.entries(PRESENTED)
    .map(([name, usual]) => {
      if (!textual && /^(font|text|dominant)/.test(name)) return '';
      const value = style.getPropertyValue(name);
      return value === '' || (value === usual && name !== 'fill') ? '' : ` ${name}="${escapeXml(value)}"`;
    })
    .join('');
}
