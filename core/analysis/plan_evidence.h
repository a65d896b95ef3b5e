#pragma once

#include "core/analysis/areas.h"
#include "core/analysis/inputs.h"
#include "core/model/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

class PlanFile;

/// Whom evidence is about: the words before and after the colon of `site:Tanah Pasar`.
struct EvidenceSubject
{
    std::string kind{};
    std::string name{};
};
EvidenceSubject evidenceSubject(std::string_view text);

/// True where a record of evidence, need or coaching is about this subject: by its uuid, else by `kind:name`.
bool isAbout(const Record& record, std::string_view kind, const Record& subject);

/// All evidence of the plan, oldest first among equals: what its layers of households say about their
/// kelurahan (criterion `households`, with the layer's source and year), then what people recorded.
Result<std::vector<Record>> planEvidence(const PlanFile& plan);

/// The evidence of a plan, ready to be asked about one subject after another.
class PlanEvidence
{
public:
    explicit PlanEvidence(std::vector<Record> records);

    /// Puts the evidence about the record (by its uuid, else by `kind:name`) into the inputs, over what is
    /// there. Of several about one criterion the latest date counts, among equals the one recorded last.
    /// `units` tells in which unit rules want a criterion; a value that does not fit it is left out and named
    /// in `misfits`.
    void add(Inputs& inputs, std::string_view kind, const Record& subject,
             const std::map<std::string, std::string, std::less<>>& units,
             std::vector<std::string>& misfits) const;
    /// The same for an administrative area (`kelurahan:33.74.03.1007`), by any of its codes.
    void add(Inputs& inputs, const Area& kelurahan,
             const std::map<std::string, std::string, std::less<>>& units,
             std::vector<std::string>& misfits) const;

private:
    template <class Matches>
    void addMatching(Inputs& inputs, Matches&& matches,
                     const std::map<std::string, std::string, std::less<>>& units,
                     std::vector<std::string>& misfits) const;

    std::vector<Record> m_records; // oldest first
};

} // namespace core
