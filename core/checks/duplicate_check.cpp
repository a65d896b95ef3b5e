#include "core/checks/plan_check.h"

#include "core/base/translate.h"
#include "core/checks/same_workshop.h"

#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace core {

namespace {

Finding duplicate(const Record& first, const Record& second, const std::string& reason)
{
    Finding finding;
    finding.kind = "duplicate";
    finding.table = "business";
    finding.uuid = second.uuid;
    finding.mergeWith = first.uuid;
    finding.data = {{"other", first.uuid.text}, {"reason", reason}};
    finding.message = {PS_TEXT("Finding", "\"%1\" tampaknya tercatat dua kali (nomor lain: %2)."),
                       {second.text("name"), first.uuid.text}};
    return withId(std::move(finding));
}

/// Finds the record that a business may be a second entry of, without comparing all with all: two records
/// meet where they share a word of the name or the owner and lie in the same or a neighbouring cell, or a
/// telephone, or owner and name without a spot.
class Meetings
{
public:
    /// The position in the list of the most alike record so far.
    std::optional<std::size_t> twinOf(const WorkshopWords& words) const
    {
        std::optional<std::size_t> twin;
        double best = sameWorkshopScore;
        std::set<std::uint32_t> seen;
        for (const auto key : keys(words, true)) {
            const auto found = m_members.find(key);
            if (found == m_members.end())
                continue;
            for (const auto member : found->second) {
                if (!seen.insert(member).second)
                    continue;
                const double score = samenessOf(m_words[member], words);
                if (score > best || (score == best && !twin)) {
                    best = score;
                    twin = member;
                }
            }
        }
        return twin;
    }

    void add(WorkshopWords words)
    {
        constexpr std::size_t crowd = 200; // so many share it that it says nothing
        for (const auto key : keys(words, false))
            if (auto& members = m_members[key]; members.size() < crowd)
                members.push_back(static_cast<std::uint32_t>(m_words.size()));
        m_words.push_back(std::move(words));
    }

private:
    static std::vector<std::size_t> keys(const WorkshopWords& words, bool around)
    {
        constexpr double cell = 0.0005;  // degrees: some 55 m
        constexpr std::size_t tells = 3; // letters of a word that is worth a look
        std::vector<std::string> told;
        for (const auto* list : {&words.name, &words.owner})
            for (const auto& word : *list)
                if (word.size() >= tells)
                    told.push_back(word.substr(0, 5));
        std::vector<std::size_t> keys;
        const auto add = [&](const std::string& key) { keys.push_back(std::hash<std::string>{}(key)); };
        if (words.at) {
            const auto x = static_cast<long>(std::floor(words.at->x / cell));
            const auto y = static_cast<long>(std::floor(words.at->y / cell));
            const long reach = around ? 1 : 0;
            for (long dx = -reach; dx <= reach; ++dx)
                for (long dy = -reach; dy <= reach; ++dy)
                    for (const auto& word : told)
                        add(fmt::format("{}|{}|{}", word, x + dx, y + dy));
        }
        if (!words.phone.empty())
            add("phone|" + words.phone);
        for (const auto& owner : words.owner)
            for (const auto& name : words.name)
                if (owner.size() >= tells && name.size() >= tells)
                    add("who|" + owner + "|" + name);
        for (const auto& name : words.name)
            if (!words.house.empty() && name.size() >= tells)
                add("where|" + words.house + "|" + (words.address.empty() ? "" : words.address.front()) +
                    "|" + name);
        return keys;
    }

    std::vector<WorkshopWords> m_words{};
    std::unordered_map<std::size_t, std::vector<std::uint32_t>> m_members{};
};

} // namespace

void checkDuplicates(const std::vector<Record>& businesses, std::vector<Finding>& findings)
{
    Meetings meetings;
    std::vector<const Record*> met;
    std::map<std::string, const Record*> byExternal;
    for (const auto& business : businesses) {
        const auto external = business.text("external_id");
        const auto [same, fresh] = byExternal.emplace(
            external.empty() ? business.uuid.text : business.text("source") + "|" + external, &business);
        if (!fresh) {
            findings.push_back(duplicate(*same->second, business, "external_id"));
            continue;
        }
        auto words = workshopWords(business);
        if (words.name.empty())
            continue;
        if (const auto twin = meetings.twinOf(words))
            findings.push_back(duplicate(*met[*twin], business, "name"));
        meetings.add(std::move(words));
        met.push_back(&business);
    }
}

} // namespace core
