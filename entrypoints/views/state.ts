/** A value that is drawn: whoever draws it hears of each change. */
export class State<T> {
  private current: T;
  private readonly followers = new Set<() => void>();

  constructor(value: T) {
    this.current = value;
  }

  get value(): T {
    return this.current;
  }

  set value(value: T) {
    if (value === this.current) return;
    this.current = value;
    for (const follow of this.followers) follow();
  }

  /** Until the signal. */
  follow(follower: () => void, life: AbortSignal): void {
    this.followers.add(follower);
    life.addEventListener('abort', () => this.followers.delete(follower), { once: true });
  }
}
