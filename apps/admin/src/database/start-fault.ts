/** Why the program cannot start or go on, in words for who started it; holds no secret. */
export class StartFault extends Error {}
