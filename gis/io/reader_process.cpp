#include "gis/io/reader_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // POSIX declares it nowhere

namespace gis {

namespace {

using core::ErrorCode;
using Clock = std::chrono::steady_clock;

constexpr auto tick = std::chrono::milliseconds{50}; // how soon a cancel or a swelling reader is noticed
constexpr std::uint32_t largestFrame = 1U << 30;
constexpr int pipeBytes = 1 << 20;
constexpr std::uint64_t patientBytes = 1'000; // for each of them a millisecond more of silence
constexpr int filesLooked = 10'000;           // of a source that is a folder

class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return m_number; }
    void set(int number) { m_number = number; }
    int release() { return std::exchange(m_number, -1); }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

struct Pipes
{
    Descriptor requestOurs{};
    Descriptor requestTheirs{};
    Descriptor outputOurs{};
    Descriptor outputTheirs{};

    bool open()
    {
        std::array<int, 2> ends{};
        // A socket, because a write to one can be told not to raise SIGPIPE.
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return false;
        requestOurs.set(ends[0]);
        requestTheirs.set(ends[1]);
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        outputOurs.set(ends[0]);
        outputTheirs.set(ends[1]);
        fcntl(outputOurs.number(), F_SETPIPE_SZ, pipeBytes);
        return true;
    }
};

/// An own process group: Ctrl+C at the terminal is for the parent, which ends the reader itself.
int spawn(const ReaderCommand& command, const Pipes& pipes, pid_t& process)
{
    std::vector<std::string> words{command.program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<char*> argv;
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipes.requestTheirs.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, pipes.outputTheirs.number(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);

    const int failed =
        posix_spawn(&process, command.program.c_str(), &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

bool sendAll(int socket, const std::string& text)
{
    std::size_t sent = 0;
    while (sent < text.size()) {
        const auto n = send(socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        sent += static_cast<std::size_t>(n);
    }
    return true;
}

std::uint64_t residentBytes(int process)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
        std::fopen(fmt::format("/proc/{}/statm", process).c_str(), "r"), std::fclose};
    unsigned long size = 0;
    unsigned long resident = 0;
    if (!file || std::fscanf(file.get(), "%lu %lu", &size, &resident) != 2)
        return 0;
    return std::uint64_t{resident} * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t sizeOf(const std::string& path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        const auto size = fs::file_size(path, error);
        return error ? 0 : size;
    }
    std::uint64_t sum = 0;
    int files = 0;
    for (fs::recursive_directory_iterator entry{path, error}, end;
         !error && entry != end && files < filesLooked; entry.increment(error), ++files)
        if (std::error_code failed; entry->is_regular_file(failed))
            sum += entry->file_size(failed);
    return sum;
}

} // namespace

ReaderLimits ReaderLimits::forFile(const std::string& path) const
{
    auto limits = *this;
    limits.silence += std::chrono::milliseconds{sizeOf(path) / patientBytes};
    return limits;
}

core::Result<ReaderProcess> ReaderProcess::start(const ReaderCommand& command, const std::string& request,
                                                 const ReaderLimits& limits)
{
    Pipes pipes;
    if (!pipes.open())
        return core::fail(ErrorCode::Internal, command.program, std::strerror(errno));
    ReaderProcess reader;
    reader.m_limits = limits;
    if (const int failed = spawn(command, pipes, reader.m_process); failed != 0) {
        reader.m_process = -1;
        return core::fail(ErrorCode::Internal, command.program, std::strerror(failed));
    }
    reader.m_output = pipes.outputOurs.release();
    // A reader that dies before it has its request is found out by the first `next`.
    sendAll(pipes.requestOurs.number(), request);
    return reader;
}

ReaderProcess::ReaderProcess(ReaderProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_output(std::exchange(other.m_output, -1)),
      m_limits(other.m_limits), m_checked(other.m_checked)
{
}

ReaderProcess& ReaderProcess::operator=(ReaderProcess&& other) noexcept
{
    std::swap(m_process, other.m_process);
    std::swap(m_output, other.m_output);
    m_limits = other.m_limits;
    m_checked = other.m_checked;
    return *this;
}

ReaderProcess::~ReaderProcess()
{
    if (m_output >= 0)
        ::close(m_output);
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

core::Result<void> ReaderProcess::check(core::Progress& progress)
{
    if (progress.cancelled())
        return core::fail(ErrorCode::Cancelled);
    const auto now = Clock::now();
    if (now - m_checked < tick)
        return {};
    m_checked = now;
    if (residentBytes(m_process) > m_limits.memory)
        return core::fail(ErrorCode::ReaderTooLarge, {}, fmt::format("{} MB", m_limits.memory >> 20));
    return {};
}

core::Result<bool> ReaderProcess::waitForData(core::Progress& progress)
{
    const auto silentSince = Clock::now();
    for (;;) {
        PS_TRY(check(progress));
        pollfd waiting{m_output, POLLIN, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(tick.count()));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return core::fail(ErrorCode::Internal, {}, std::strerror(errno));
        if (Clock::now() - silentSince > m_limits.silence)
            return core::fail(ErrorCode::ReaderSilent, {}, fmt::format("{} ms", m_limits.silence.count()));
    }
}

core::Result<void> ReaderProcess::fill(std::vector<unsigned char>& bytes, core::Progress& progress)
{
    std::size_t have = 0;
    while (have < bytes.size()) {
        PS_TRY(waitForData(progress));
        const auto n = ::read(m_output, bytes.data() + have, bytes.size() - have);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return core::fail(ErrorCode::ReaderCrashed);
        have += static_cast<std::size_t>(n);
    }
    return {};
}

core::Result<Frame> ReaderProcess::next(core::Progress& progress)
{
    std::vector<unsigned char> head(sizeof(std::uint32_t) + 1);
    PS_TRY(fill(head, progress));
    std::uint32_t size = 0;
    std::memcpy(&size, head.data() + 1, sizeof size);
    if (size > largestFrame)
        return core::fail(ErrorCode::ReaderCrashed);
    Frame frame;
    frame.type = static_cast<FrameType>(head[0]);
    frame.bytes = std::exchange(m_spare, {});
    frame.bytes.resize(size);
    PS_TRY(fill(frame.bytes, progress));
    if (frame.type == FrameType::Error)
        return core::fail(readError(frame.bytes));
    return frame;
}

} // namespace gis
