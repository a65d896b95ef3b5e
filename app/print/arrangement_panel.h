#pragma once

#include "core/storage/plan_templates.h"
#include "gis/paint/sheet/sheet_arrangement.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QWidget>
#include <array>
#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace app {

/// How a sheet differs from the ready one: which elements it bears, where they stand in millimetres, and its
/// texts; and the templates of the plan by which such an arrangement is used again.
class ArrangementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ArrangementPanel(QWidget* parent = nullptr);

    const gis::SheetArrangement& arrangement() const { return m_arrangement; }

    /// What the sheet looks like now: which elements it has and where they stand.
    void showLayout(const gis::SheetLayout& layout);
    void setTemplates(const std::vector<core::PlanTemplate>& templates);
    /// Storing changes the plan, which may be read-only.
    void setStoring(bool possible);
    void select(gis::SheetElement element);
    /// A place for an element on the paper that is shown.
    void place(gis::SheetElement element, const QRectF& millimetres);

Q_SIGNALS:
    void changed();
    void selected(gis::SheetElement element);
    void storeWanted(const QString& name, const QString& arrangement);
    void removeWanted(const QString& name);

private:
    QWidget* makeTemplates();
    QWidget* makeTexts();
    QWidget* makePlaces();
    void askForName();
    void storeAs(const QString& name);
    void takeTemplate();
    void showArrangement();
    void showPlace();
    void toggle(const QListWidgetItem* item);
    void typed();
    void putBack();
    std::optional<gis::SheetElement> current() const;
    gis::SheetArrangement::Places& places();

    gis::SheetArrangement m_arrangement{};
    gis::SheetLayout m_layout{};
    QComboBox* m_templates = nullptr;
    QPushButton* m_store = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QListWidget* m_elements = nullptr;
    std::array<QDoubleSpinBox*, 4> m_numbers{}; // left, top, width, height
    QPushButton* m_putBack = nullptr;
};

} // namespace app
