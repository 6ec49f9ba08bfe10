import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followPointer } from '../../renderer/ui/pointer-drag.ts';

/** An element in a page, as far as a drag asks for it; a press that is taken shows in the events it sends. */
function element() {
  const page = new EventTarget();
  const target = Object.assign(new EventTarget(), { ownerDocument: page, setPointerCapture: vi.fn() });
  const send = (where: EventTarget, type: string, fields: object = {}): Event => {
    const event = Object.assign(new Event(type, { cancelable: true }), { pointerId: 7, ...fields });
    where.dispatchEvent(event);
    return event;
  };
  return { page, target, send };
}

const drag = { onMove: vi.fn(), onDrop: vi.fn(), onCancel: vi.fn() };
beforeEach(() => vi.clearAllMocks());

function begun() {
  const parts = element();
  const cancel = followPointer(parts.target as unknown as Element, 7, drag);
  return { ...parts, cancel };
}

/** Nothing is heard any more, whatever comes. */
function expectDeaf({ page, target, send }: ReturnType<typeof element>): void {
  vi.clearAllMocks();
  for (const type of ['pointermove', 'pointerup', 'pointercancel']) send(target, type);
  send(page, 'lostpointercapture');
  expect(send(page, 'keydown', { key: 'Escape' }).defaultPrevented).toBe(false);
  for (const spy of Object.values(drag)) expect(spy).not.toHaveBeenCalled();
}

describe('a drag', () => {
  test('follows its own pointer and is dropped where that is let go', () => {
    const parts = begun();
    expect(parts.target.setPointerCapture).toHaveBeenCalledWith(7);
    parts.send(parts.target, 'pointermove', { clientX: 3, clientY: 4 });
    parts.send(parts.target, 'pointermove', { pointerId: 8, clientX: 9, clientY: 9 });
    expect(drag.onMove.mock.calls).toEqual([[3, 4]]);
    parts.send(parts.target, 'pointerup', { pointerId: 8 });
    expect(drag.onDrop).not.toHaveBeenCalled();
    parts.send(parts.target, 'pointerup');
    // The browser takes the capture back after every end.
    parts.send(parts.page, 'lostpointercapture');
    expect(drag.onDrop).toHaveBeenCalledOnce();
    expect(drag.onCancel).not.toHaveBeenCalled();
    expectDeaf(parts);
  });

  test('is cancelled by Escape, which nobody else hears, and by no other key', () => {
    const parts = begun();
    expect(parts.send(parts.page, 'keydown', { key: 'a' }).defaultPrevented).toBe(false);
    expect(drag.onCancel).not.toHaveBeenCalled();
    expect(parts.send(parts.page, 'keydown', { key: 'Escape' }).defaultPrevented).toBe(true);
    expect(drag.onCancel).toHaveBeenCalledOnce();
    expectDeaf(parts);
  });

  test.each([
    ['the system', 'pointercancel'],
    ['a lost capture, which the document hears when the element has gone', 'lostpointercapture'],
  ])('is cancelled by %s', (_, type) => {
    const parts = begun();
    parts.send(type === 'pointercancel' ? parts.target : parts.page, type);
    expect(drag.onCancel).toHaveBeenCalledOnce();
    expectDeaf(parts);
  });

  test('is cancelled once when what it moves is unmounted, and not at all after its end', () => {
    const parts = begun();
    parts.cancel();
    parts.cancel();
    expect(drag.onCancel).toHaveBeenCalledOnce();
    expectDeaf(parts);
    const dropped = begun();
    dropped.send(dropped.target, 'pointerup');
    dropped.cancel();
    expect(drag.onDrop).toHaveBeenCalledOnce();
    expect(drag.onCancel).not.toHaveBeenCalled();
  });
});
