#pragma once

#include <string>
#include <vector>

namespace tests {

struct ProgramResult
{
    int exitCode = -1; // 128 + signal where it was killed
    std::string output{};
    std::string errors{};
};

/// Runs the built program (or another) with these words, no standard input, and LC_ALL=C.
ProgramResult run(const std::vector<std::string>& words, const std::string& program = PETASENTRA_PROGRAM);

/// Starts it and returns its process id; standard output goes to `outputFile`.
int start(const std::vector<std::string>& words, const std::string& outputFile,
          const std::string& program = PETASENTRA_PROGRAM);

/// Waits for a started program and gives its exit code, as in ProgramResult.
int waitFor(int pid);

} // namespace tests
