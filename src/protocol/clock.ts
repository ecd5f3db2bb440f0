/** The clock of a view whose steps are played, from which every page tells by itself where it is now. */
export interface PlayClock {
  /** Where it stood, which may be between two steps. */
  readonly step: number;
  /** When it stood there, in milliseconds since 1970, and has gone on since; left out while it stands still. */
  readonly since?: number;
  readonly speed: number;
}

/** What a page did to the clock: all others follow. */
export interface ClockMessage {
  readonly type: 'clock';
  readonly clock: PlayClock;
  /** This page says from now on when other runs move the clock: the one that was at it last, or an heir of that. */
  readonly leads: boolean;
}
