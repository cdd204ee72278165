/** Who is signed in and what their role allows. The server checks every command again. */
import { createContext, useContext } from 'react';
import type { Permission, ViewerQuery } from '../gql/graphql.ts';

export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs the shell above it');
  return viewer;
}

export const useMay = (permission: Permission) => useViewer().permissions.includes(permission);
