import { obstacle, ownObstacle, type Comparable, type Obstacle } from '../figure/comparability.ts';

/** A value that shares no axis: with which one it was compared, and what stood in the way (null when it is alone). */
export interface Apart<T> {
  item: T;
  other: T | null;
  reason: Obstacle | null;
}

/** Groups of two or more that may share an axis, the largest first, and all that stands beside. */
export interface Grouped<T> {
  groups: T[][];
  apart: Apart<T>[];
}

/**
 * Sorts values of one indicator by what may share an axis.
 * In a group the guard finds nothing between any two. The reason of what is left holds against the largest group, else against another value,
 * if possible one of which nothing forbids an axis: a reason should be the value's own, not its neighbour's.
 */
export function groupComparable<T extends Comparable>(items: readonly T[]): Grouped<T> {
  const all: T[][] = [];
  for (const item of items) {
    const group = all.find((members) => members.every((member) => obstacle(member, item) === null));
    if (group) group.push(item);
    else all.push([item]);
  }
  const groups = all.filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
  const [reference] = groups[0] ?? [];
  const apart = all
    .filter((group) => group.length === 1)
    .flat()
    .map((item): Apart<T> => {
      const others = items.filter((neighbour) => neighbour !== item);
      const other = reference ?? others.find((one) => ownObstacle(one) === null) ?? others[0] ?? null;
      return { item, other, reason: other && obstacle(item, other) };
    });
  return { groups, apart };
}
