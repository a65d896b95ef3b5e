#pragma once

#include "app/document/document.h"
#include "core/analysis/ranking.h"
#include "core/analysis/site_table.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace app {

/// The candidate sites in the order of their scores, each with its own verdict beside it, and whether the
/// winner holds when the weights are drawn by lot.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CompareDialog(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    struct Answer
    {
        core::SiteTable sites{};
        core::Ranking ranking{};
        core::RankingTest test{};
    };
    static core::Result<Answer> compare(const core::PlanFile& plan, core::Progress& progress);
    void present(const Answer& answer);

    Document& m_document;
    QLabel* m_summary;
    QTableWidget* m_table;
};

} // namespace app
