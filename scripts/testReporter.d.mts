/** What Node's test runner tells; of each event what the reporter reads. */
export interface TestEvent {
  readonly type: string;
  readonly data: object;
}

export default function report(events: AsyncIterable<TestEvent>): AsyncGenerator<string, void, void>;
