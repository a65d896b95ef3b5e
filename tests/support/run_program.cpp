#include "tests/support/run_program.h"

#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tests {

namespace {

int startWith(const std::vector<std::string>& words, const std::string& program,
              const std::string& outputFile, const std::string& errorFile)
{
    std::vector<std::string> all{program};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (auto& word : all)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const int pid = fork();
    if (pid == 0) {
        const auto redirect = [](const std::string& file, int flags, int target) {
            const int opened = open(file.c_str(), flags, 0600);
            dup2(opened, target);
            close(opened);
        };
        redirect("/dev/null", O_RDONLY, STDIN_FILENO);
        redirect(outputFile, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        redirect(errorFile, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        setenv("LC_ALL", "C", 1);
        execv(program.c_str(), arguments.data());
        _exit(127);
    }
    return pid;
}

} // namespace

int start(const std::vector<std::string>& words, const std::string& outputFile, const std::string& program)
{
    return startWith(words, program, outputFile, outputFile + ".errors");
}

int waitFor(int pid)
{
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

ProgramResult run(const std::vector<std::string>& words, const std::string& program)
{
    const TemporaryFolder folder;
    const int pid = startWith(words, program, folder.file("output"), folder.file("errors"));
    ProgramResult result;
    result.exitCode = waitFor(pid);
    result.output = readFile(folder.file("output"));
    result.errors = readFile(folder.file("errors"));
    return result;
}

} // namespace tests
