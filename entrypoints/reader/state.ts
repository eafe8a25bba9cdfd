/** A value that is drawn: whoever draws it hears of each change. */
export class State<T> {
  private current: T;
  private readonly followers: (() => void)[] = [];

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

  follow(follower: () => void): void {
    this.followers.push(follower);
  }
}
