declare namespace App {
  interface Locals {
    /** The plan whose body is being rendered: set by PlanBody, read by the components that MDX uses. */
    plan?: import('./queries/catalog.ts').PlanView;
  }
}
