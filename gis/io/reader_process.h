#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/io/reader_protocol.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// The program that reads, and how it is told to.
struct ReaderCommand
{
    std::string program = "/proc/self/exe";
    std::vector<std::string> arguments{"read-source"};
};

struct ReaderLimits
{
    std::chrono::milliseconds silence{10'000};
    std::uint64_t memory = std::uint64_t{2} << 30; // bytes resident

    /// With more patience for a large file, one second a megabyte: some formats are read to their end before
    /// the first row comes, and a single outline can be most of a file.
    ReaderLimits forFile(const std::string& path) const;
};

/// A running reader. Whatever the file does to it costs an error message: it is killed when it is silent too
/// long, grows too large or is no longer wanted, and never outlives this object.
class ReaderProcess
{
public:
    static core::Result<ReaderProcess> start(const ReaderCommand& command, const std::string& request,
                                             const ReaderLimits& limits);
    ReaderProcess(ReaderProcess&& other) noexcept;
    ReaderProcess& operator=(ReaderProcess&& other) noexcept;
    ~ReaderProcess();

    /// The next frame. ReaderCrashed, ReaderSilent, ReaderTooLarge, Cancelled, or the error that the reader
    /// itself reports. After a Done frame there is no other.
    core::Result<Frame> next(core::Progress& progress);
    /// A frame that is done with: the next ones use its memory.
    void reuse(Frame&& frame) { m_spare = std::move(frame.bytes); }

private:
    ReaderProcess() = default;
    core::Result<void> fill(std::vector<unsigned char>& bytes, core::Progress& progress);
    core::Result<void> check(core::Progress& progress);
    core::Result<bool> waitForData(core::Progress& progress);

    int m_process = -1;
    int m_output = -1;
    ReaderLimits m_limits{};
    std::chrono::steady_clock::time_point m_checked{};
    std::vector<unsigned char> m_spare{};
};

} // namespace gis
