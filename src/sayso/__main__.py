"""`python -m sayso`."""

from sayso.show.cli import main

if __name__ == "__main__":
    main()
