"""What people see: the command line, the pages that it prints, and the report. Nothing heavy is imported here."""
