const FIRST_SIZE = 1_024;

/** 48 bits of a UUID that are random, or a hash, in every version that the log has. */
const bitsOf = (id: string): number => Number.parseInt(id.slice(24), 16);

/**
 * Finds events by their ids, in 8 to 16 bytes an event: a hash table with open addressing. Two ids may share their bits, so
 * what it finds must be compared with the event.
 */
export class IdTable {
  /** the bits of the nth event */
  private readonly bits: number[] = [];
  /** the number of an event, from 1; 0 for a free slot */
  private slots = new Uint32Array(FIRST_SIZE);

  /** Adds the id of the next event. */
  add(id: string): void {
    this.bits.push(bitsOf(id));
    if (this.bits.length * 2 > this.slots.length) this.grow();
    else this.place(this.bits.length);
  }

  /** The numbers, from 0, of the events that may have this id. */
  find(id: string): number[] {
    const bits = bitsOf(id);
    const found: number[] = [];
    for (let slot = this.first(bits); this.slots[slot] !== 0; slot = this.next(slot)) {
      const nth = this.slots[slot]! - 1;
      if (this.bits[nth] === bits) found.push(nth);
    }
    return found;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 4);
    for (let nth = 1; nth <= this.bits.length; nth += 1) this.place(nth);
  }

  private place(nth: number): void {
    let slot = this.first(this.bits[nth - 1]!);
    while (this.slots[slot] !== 0) slot = this.next(slot);
    this.slots[slot] = nth;
  }

  private first(bits: number): number {
    return bits % this.slots.length;
  }

  private next(slot: number): number {
    return (slot + 1) % this.slots.length;
  }
}
