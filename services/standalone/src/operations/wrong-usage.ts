/** The caller has to ask differently: the command line, the folder or the file is not the one that was meant. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WrongUsage";
  }
}
