import type { AppManifest } from './app-manifest.ts';
import type { Deliveries } from './deliver/deliveries.ts';
import type { Events } from './deliver/events.ts';
import type { Files } from './state/files.ts';
import type { Sessions } from './state/sessions.ts';
import type { ResponseUrls, Triggers } from './state/tickets.ts';
import type { Views } from './state/views.ts';
import type { Workspace } from './state/workspace.ts';

/** All that the stand-in workspace holds; its methods and its people act on this. */
export interface Stand {
  readonly manifest: AppManifest;
  readonly scopes: readonly string[];
  readonly workspace: Workspace;
  readonly sessions: Sessions;
  readonly views: Views;
  readonly files: Files;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly events: Events;
  readonly deliveries: Deliveries;
  readonly now: () => number;
  /** The address of the stand-in, without a slash at the end. */
  readonly root: () => string;
}
