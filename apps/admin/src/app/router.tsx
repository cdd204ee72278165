/** All addresses of the app. Every room is its own chunk; the URL holds filters and what is selected. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { SignInRoom } from '../session/sign-in-room.tsx';
import {
  ARTICLE_STATES,
  CAMPAIGN_KINDS,
  EDITION_STATES,
  EDITION_TABS,
  FUNCTION_NOTATIONS,
  MODALITIES,
  ORDERS,
  QUEUE_KINDS,
  REVIEW_TABS,
} from './choices.ts';
import { NotFound } from './not-found.tsx';
import { RoomCrash } from './room-crash.tsx';
import { choiceParam, compact, textParam } from './search-params.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Outlet, errorComponent: RoomCrash });

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: SignInRoom,
  validateSearch: (search) => compact({ next: textParam(search, 'next') }),
});

const shell = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/queue' });
  },
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  component: lazyRouteComponent(() => import('../queue/queue-room.tsx'), 'QueueRoom'),
  validateSearch: (search) => compact({ kind: choiceParam(search, 'kind', QUEUE_KINDS), at: textParam(search, 'at') }),
});

const articles = createRoute({
  getParentRoute: () => shell,
  path: '/articles',
  component: lazyRouteComponent(() => import('../lists/articles-room.tsx'), 'ArticlesRoom'),
  validateSearch: (search) =>
    compact({
      q: textParam(search, 'q'),
      state: choiceParam(search, 'state', ARTICLE_STATES),
      edition: choiceParam(search, 'edition', EDITION_STATES),
      order: choiceParam(search, 'order', ORDERS),
    }),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/articles/$articleId',
  component: lazyRouteComponent(() => import('../workbench/review-room.tsx'), 'ReviewRoom'),
  validateSearch: (search) =>
    compact({ tab: choiceParam(search, 'tab', REVIEW_TABS), item: textParam(search, 'item') }),
});

const measures = createRoute({
  getParentRoute: () => shell,
  path: '/measures',
  component: lazyRouteComponent(() => import('../lists/measures-room.tsx'), 'MeasuresRoom'),
  validateSearch: (search) =>
    compact({
      q: textParam(search, 'q'),
      modality: choiceParam(search, 'modality', MODALITIES),
      fn: choiceParam(search, 'fn', FUNCTION_NOTATIONS),
      edition: choiceParam(search, 'edition', EDITION_STATES),
      order: choiceParam(search, 'order', ORDERS),
    }),
});

const campaigns = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('../lists/campaigns-room.tsx'), 'CampaignsRoom'),
  validateSearch: (search) =>
    compact({
      q: textParam(search, 'q'),
      kind: choiceParam(search, 'kind', CAMPAIGN_KINDS),
      edition: choiceParam(search, 'edition', EDITION_STATES),
      order: choiceParam(search, 'order', ORDERS),
    }),
});

const campaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../campaign/campaign-room.tsx'), 'CampaignRoom'),
});

const publishing = createRoute({
  getParentRoute: () => shell,
  path: '/publishing',
  component: lazyRouteComponent(() => import('../publishing/publishing-room.tsx'), 'PublishingRoom'),
  validateSearch: (search) =>
    compact({ state: choiceParam(search, 'state', EDITION_TABS), at: textParam(search, 'at') }),
});

const ingest = createRoute({
  getParentRoute: () => shell,
  path: '/ingest',
  component: lazyRouteComponent(() => import('../ingest/ingest-room.tsx'), 'IngestRoom'),
});

const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  signIn,
  shell.addChildren([home, queue, articles, review, measures, campaigns, campaign, publishing, ingest, nowhere]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
