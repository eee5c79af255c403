// What is read of a text, as `src/containers/plan.ts` writes it here: nodes with tables of members.

/** A part of a plan (`shape.ts`). */
@unmanaged
export class Node {
  kind: u32;
  /** Slots of the table of members, a power of two, less one. */
  mask: u32;
  slots: usize;
  /** Of an array: what is read of each element. */
  each: usize;
}

/** One member in a node's table. Free while the name is 0. */
@unmanaged
export class Slot {
  name: usize;
  length: u32;
  id: u32;
  node: usize;
}

export const MEMBERS: u32 = 1;
export const ITEMS: u32 = 2;
export const WHOLE: u32 = 3;

const planSize: usize = 1 << 16;
const planStart: usize = memory.data(1 << 16, 16);
let free: usize = planStart;

/** Forgets the plan, to make another. */
export function forgetPlan(): void {
  memory.fill(planStart, 0, planSize);
  free = planStart;
}

/** Memory for the plan. */
export function allocate(bytes: usize): usize {
  const at = free;
  free = (free + bytes + 15) & ~15;
  if (free > planStart + planSize) unreachable();
  return at;
}

/** 2⁶⁴ over the golden ratio (Knuth 1998, §6.4): spreads neighbouring names. */
const GOLDEN: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;

export function hashOf(name: usize, length: usize): u32 {
  let prefix = load<u64>(name);
  if (length < 8) prefix &= ((<u64>1) << ((<u64>length) << 3)) - 1;
  const last = <u64>load<u8>(name + length - <usize>(length > 0));
  const mixed = (prefix ^ (last << 56) ^ (<u64>length)) * GOLDEN;
  return <u32>(mixed >> 40);
}

export function isSame(a: usize, b: usize, length: usize): bool {
  let at: usize = 0;
  for (; at + 8 <= length; at += 8) if (load<u64>(a + at) != load<u64>(b + at)) return false;
  for (; at < length; at++) if (load<u8>(a + at) != load<u8>(b + at)) return false;
  return true;
}

export function newNode(kind: u32, slots: u32, each: usize): usize {
  const node = changetype<Node>(allocate(offsetof<Node>()));
  node.kind = kind;
  node.mask = slots - 1;
  node.each = each;
  node.slots = allocate(slots * offsetof<Slot>());
  return changetype<usize>(node);
}

/** Adds a member; its table must have more slots than members. */
export function addMember(at: usize, name: usize, length: u32, id: u32, node: usize): void {
  const owner = changetype<Node>(at);
  let index = hashOf(name, length) & owner.mask;
  while (slotOf(owner, index).name != 0) index = (index + 1) & owner.mask;
  const slot = slotOf(owner, index);
  slot.name = name;
  slot.length = length;
  slot.id = id;
  slot.node = node;
}

function slotOf(owner: Node, index: u32): Slot {
  return changetype<Slot>(owner.slots + <usize>index * offsetof<Slot>());
}

export function memberOf(owner: Node, name: usize, length: usize): usize {
  let index = hashOf(name, length) & owner.mask;
  while (true) {
    const slot = slotOf(owner, index);
    if (slot.name == 0) return 0;
    if (slot.length == <u32>length && isSame(slot.name, name, length)) return changetype<usize>(slot);
    index = (index + 1) & owner.mask;
  }
}
