/** What the next press of the key chooses: each service of the room in turn, then the first again. */
export function nextService<S extends { code: string }>(services: readonly S[], code: string): S | undefined {
  return services[(services.findIndex((service) => service.code === code) + 1) % services.length]
}
