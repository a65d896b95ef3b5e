#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/plan_file.h"
#include "gis/io/import.h"
#include "gis/io/reader_process.h"

#include <filesystem>
#include <string>

namespace gis {

/// A folder where the reader may write; gone with whatever it left there, also when it was killed.
class Scratch
{
public:
    static core::Result<Scratch> make();
    Scratch(Scratch&& other) noexcept;
    Scratch& operator=(Scratch&& other) noexcept;
    ~Scratch();
    const std::string& path() const { return m_path; }

private:
    explicit Scratch(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

/// A reader at work on the file of a request, with its header read.
class OpenedSource
{
public:
    /// `rows` above 0: only so many of the first rows come. The errors of the reader (ReaderProcess::next).
    static core::Result<OpenedSource> open(const core::PlanFile& plan, const ImportRequest& request,
                                           std::int64_t rows, core::Progress& progress);

    ReaderProcess& reader() { return m_reader; }
    ReaderHeader& header() { return m_header; }
    const ReaderHeader& header() const { return m_header; }

private:
    OpenedSource(Scratch scratch, ReaderProcess reader, ReaderHeader header);

    Scratch m_scratch;
    ReaderProcess m_reader; // ends before its folder goes
    ReaderHeader m_header;
};

} // namespace gis
