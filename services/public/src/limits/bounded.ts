/** Keeps the `max` entries that were set last; of older ones nothing is known any more. */
export class Bounded<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #max: number;
  readonly #mayGo: (value: Value) => boolean;

  /** `mayGo`: entries of which it says no stay, as long as few of the oldest are such. */
  constructor(max: number, mayGo: (value: Value) => boolean = () => true) {
    this.#max = max;
    this.#mayGo = mayGo;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size <= this.#max) return;
      if (this.#mayGo(entry)) this.#entries.delete(oldest);
    }
  }

  get size(): number {
    return this.#entries.size;
  }
}
